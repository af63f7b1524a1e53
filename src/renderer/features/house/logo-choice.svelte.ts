import type { House } from '#data/index.ts';
import { mainProcess } from '#platform/bridge.ts';
import type { LogoFile } from '#shared/bridge/logo-file.ts';
import { isCoarse, LogoRefusal, type LogoRefusalReason } from '#shared/house-logo/index.ts';
import type { HouseLogo } from '#shared/model/index.ts';
import { drawLogo } from './draw-logo.ts';

/** Why a file did not become the logo; with the line of the file, when it is about one. */
export interface RefusedLogo {
  readonly reason: LogoRefusalReason | Extract<LogoFile, { status: 'refused' }>['reason'];
  readonly line?: number | undefined;
}

/** Choosing the logo of the house. The one there was stays until another is drawn. */
export class LogoChoice {
  busy = $state(false);
  /** Whether a logo was drawn just now. */
  isDrawn = $state(false);
  refused = $state.raw<RefusedLogo | undefined>();
  /** What went wrong otherwise. */
  failure = $state.raw<unknown>(undefined);
  /** The logo that was taken away last, for as long as it can come back. */
  removed = $state.raw<HouseLogo | undefined>();
  readonly #house: House;

  /** @param house where the logo is kept */
  constructor(house: House) {
    this.#house = house;
  }

  /** Whether the pixels of the logo show on paper. */
  get isCoarse(): boolean {
    const { logo } = this.#house.settings;
    return logo !== null && isCoarse(logo);
  }

  /** Asks for a file and makes it the logo. Never throws: `refused` or `failure` says what is wrong. */
  async choose(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.isDrawn = false;
    try {
      const file = await mainProcess.chooseLogo();
      if (file === null) return;
      this.refused = undefined;
      this.failure = undefined;
      if (file.status === 'refused') {
        this.refused = { reason: file.reason };
        return;
      }
      const logo = await drawLogo(file.kind, file.bytes);
      this.removed = undefined;
      await this.#house.change({ logo, onSheet: { ...this.#house.settings.onSheet, logo: true } });
      this.isDrawn = true;
    } catch (error) {
      if (error instanceof LogoRefusal) this.refused = { reason: error.reason, line: error.line };
      else this.failure = error;
    } finally {
      this.busy = false;
    }
  }

  /** Takes the logo away; {@link undoRemove} puts it back. */
  async remove(): Promise<void> {
    this.removed = this.#house.settings.logo ?? undefined;
    this.isDrawn = false;
    this.refused = undefined;
    await this.#house.change({ logo: null });
  }

  /** Puts the logo back that was taken away last. */
  async undoRemove(): Promise<void> {
    if (this.removed === undefined) return;
    const logo = this.removed;
    this.removed = undefined;
    await this.#house.change({ logo });
  }
}
