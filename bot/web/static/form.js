"use strict";
// The form works without this file. Words and files that are sent show how far they have come.

document.getElementById("troubles")?.focus();

for (const form of document.querySelectorAll("form[data-upload]")) {
  form.addEventListener("submit", (event) => {
    const files = form.querySelector("input[type=file]").files;
    if (files.length === 0) return;
    event.preventDefault();
    const send = form.querySelector("button.first");
    const bar = document.createElement("progress");
    const word = document.createElement("p");
    word.setAttribute("role", "status");
    word.textContent = form.dataset.sending;
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", form.dataset.sending);
    send.disabled = true;
    form.append(word, bar);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.responseType = "document";
    request.upload.onprogress = (told) => {
      if (told.lengthComputable) bar.value = told.loaded / told.total;
    };
    request.onload = () => {
      // The answer is the next page, also where it says what was not taken.
      const page = request.response;
      if (!page || !page.documentElement) return form.submit();
      document.documentElement.replaceWith(document.adoptNode(page.documentElement));
      history.replaceState(null, "", "/report");
      (document.getElementById("troubles") || document.getElementById("main"))?.focus();
    };
    request.onerror = () => {
      word.textContent = form.dataset.failed;
      bar.remove();
      send.disabled = false;
      send.focus();
    };
    request.send(new FormData(form));
  });
}
