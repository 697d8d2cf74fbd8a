"use strict";
// The form works without this file. With it files are uploaded piece by piece (tus 1.0, https://tus.io), show how far
// they have come, and go on after a break.

document.getElementById("troubles")?.focus();

const PAUSES = [0, 1, 2, 4, 8, 15, 30, 30]; // seconds before each try by itself

/** Ask the server; null where the connection broke. */
const ask = (method, url, headers, body, told) => new Promise((done) => {
  const request = new XMLHttpRequest();
  request.open(method, url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  request.upload.onprogress = told || null;
  request.onload = () => done(request.status < 500 && request.status !== 408 ? request : null);
  request.onerror = () => done(null);
  request.send(body);
});

const base64 = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Upload one file from where it was broken off; return its id, "" where it is refused, null while nothing answers. */
async function upload(file, token, shows) {
  const tus = { "Tus-Resumable": "1.0.0", "Lian-Token": token };
  const facts = { filename: file.name, filetype: file.type, modified: String(file.lastModified) };
  const told = Object.entries(facts).map(([key, value]) => `${key} ${base64(value)}`).join(",");
  let begun = null;
  for (const pause of PAUSES) {
    if (pause) shows(null);
    await new Promise((go) => setTimeout(go, pause * 1000));
    begun ??= await ask("POST", "/report/upload", { ...tus, "Upload-Length": file.size, "Upload-Metadata": told });
    if (!begun) continue;
    if (begun.status !== 201) return "";
    const place = begun.getResponseHeader("Location");
    const head = await ask("HEAD", place, tus);
    if (!head) continue;
    if (head.status !== 200) return "";
    const at = Number(head.getResponseHeader("Upload-Offset"));
    shows(at);
    if (at === file.size) return place.split("/").pop();
    const piece = { ...tus, "Upload-Offset": at, "Content-Type": "application/offset+octet-stream" };
    const patch = await ask("PATCH", place, piece, file.slice(at), (it) => shows(at + it.loaded));
    if (patch?.status === 204) return place.split("/").pop();
    if (patch && patch.status !== 409) return "";
  }
  return null;
}

async function send(form, input, files) {
  const button = form.querySelector("button.first");
  const bar = Object.assign(document.createElement("progress"), { max: files.reduce((sum, it) => sum + it.size, 0), value: 0 });
  const word = document.createElement("p");
  word.setAttribute("role", "status");
  bar.setAttribute("aria-label", form.dataset.sending);
  form.querySelectorAll("progress, [role=status]").forEach((it) => it.remove());
  form.append(word, bar);
  button.disabled = true;
  const ids = [];
  let before = 0;
  for (const file of files) {
    const id = await upload(file, form.elements.token.value, (at) => {
      const says = at === null ? form.dataset.waiting : form.dataset.sending;
      if (word.textContent !== says) word.textContent = says;
      if (at !== null) bar.value = before + at;
    });
    if (id === null) {
      word.textContent = form.dataset.failed;
      button.disabled = false;
      return button.focus();
    }
    if (id === "") return form.submit(); // as without this file: the next page says what was not taken
    before += file.size;
    ids.push(id);
  }
  for (const id of ids) if (!form.elements[`uploaded.${id}`]) form.append(Object.assign(document.createElement("input"), { type: "hidden", name: `uploaded.${id}`, value: "1" }));
  input.value = "";
  form.submit();
}

for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    const input = form.querySelector("input[type=file]");
    const files = [...input.files].filter((it) => it.size > 0);
    if (!files.length) return;
    event.preventDefault();
    send(form, input, files);
  });
}
