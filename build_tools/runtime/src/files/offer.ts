/** Hands the learner a file that this page made; `type` is its media type. It never leaves their machine. */
export function offerFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers ask where to put the file, and read it only after the answer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
