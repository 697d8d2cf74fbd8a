/** The picture that the story sends: a made-up screenshot of an unkind thread, with no words in any language. */

const WIDTH = 720;
const HEIGHT = 960;

/** A PNG file; `number` makes the pictures of an album differ. */
export async function drawPicture(number) {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#f2f4f7";
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, WIDTH, 96);
  box(pen, 32, 34, 220, 28, "#c9d1da");
  for (let row = 0; row < 5; row += 1) comment(pen, 130 + row * 162, (row + number) % 5 === 2, row + number);
  return new File([await canvas.convertToBlob({ type: "image/png" })], `screenshot-${number + 1}.png`, {
    type: "image/png",
  });
}

function comment(pen, top, unkind, seed) {
  box(pen, 32, top, WIDTH - 64, 142, unkind ? "#fde8e7" : "#fff");
  pen.fillStyle = `hsl(${(seed * 73) % 360} 45% 62%)`;
  pen.beginPath();
  pen.arc(84, top + 50, 28, 0, 7);
  pen.fill();
  box(pen, 132, top + 26, 150, 18, "#b9c2cc");
  box(pen, 132, top + 64, 470 - ((seed * 37) % 90), 16, unkind ? "#e0564f" : "#d5dbe1");
  box(pen, 132, top + 96, 380 - ((seed * 61) % 160), 16, unkind ? "#e0564f" : "#d5dbe1");
}

function box(pen, left, top, width, height, colour) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(left, top, width, height, 12);
  pen.fill();
}
