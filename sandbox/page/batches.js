/** What a file is sent as, and which files share a message. */

const ALBUM_MAX = 10;
const ALBUMS = { photo: "sight", video: "sight", document: "document" };
const PHOTOS = ["image/jpeg", "image/png", "image/webp"];

/** The kind of message a file becomes; `asFiles` sends it as it is. */
export function kindOf(file, asFiles) {
  if (asFiles) return "document";
  if (PHOTOS.includes(file.type)) return "photo";
  if (file.type.startsWith("video/")) return "video";
  if (file.type === "audio/ogg") return "voice";
  return file.type.startsWith("audio/") ? "audio" : "document";
}

/** Files ({file, kind}) in the messages they become: photos and videos share an album of at most ten, as documents do. */
export function batchesOf(files, asFiles) {
  const batches = [];
  for (const file of files) {
    const kind = kindOf(file, asFiles);
    const last = batches.at(-1);
    const joins = last && ALBUMS[kind] && ALBUMS[last[0].kind] === ALBUMS[kind] && last.length < ALBUM_MAX;
    if (joins) last.push({ file, kind });
    else batches.push([{ file, kind }]);
  }
  return batches;
}
