/** Runs on the page while it is locked: turns one bit of the first sealed row of a table. */
export async function damageFirstRow(table: string): Promise<void> {
  const settled = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => {
        resolve(request.result);
      };
      request.onerror = () => {
        reject(request.error ?? new Error('the request failed'));
      };
    });
  const known = await indexedDB.databases();
  const name = known.map((database) => database.name ?? '').find((each) => each.startsWith('goed-gesprek-'));
  const database = await settled(indexedDB.open(name ?? ''));
  const store = database.transaction(table, 'readwrite').objectStore(table);
  const [row] = (await settled(store.getAll())) as { ct: Uint8Array }[];
  if (row === undefined) throw new Error('there is no row to damage');
  row.ct[row.ct.length >> 1] = (row.ct[row.ct.length >> 1] ?? 0) ^ 1;
  await settled(store.put(row));
  database.close();
}
