/**
 * Measures elements now and whenever their size changes, each time in a frame of its own. What is measured often decides
 * about what is drawn, which changes the size once more; done at once, the browser reports that as an error.
 *
 * @param measure reads the sizes; called after the elements were laid out
 * @returns ends the observing
 */
export function observeInFrames(elements: readonly Element[], measure: () => void): () => void {
  let waiting = 0;
  const observer = new ResizeObserver(() => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(measure);
  });
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(waiting);
  };
}
