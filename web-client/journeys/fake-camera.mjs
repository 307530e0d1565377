// Draws two faces as Motion JPEG files, which Chromium can use as its fake camera.
import { mkdir, writeFile } from 'node:fs/promises';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES = 20;

const people = {
  alice: { wall: ['#f3d9c4', '#d8a98a'], skin: '#f0c3a0', hair: '#5a3425', shirt: '#2f6f6a', long: true },
  bob: { wall: ['#c9d9ec', '#7f9dc4'], skin: '#c98e63', hair: '#241c1a', shirt: '#35486b', long: false },
};

function drawing({ wall, skin, hair, shirt, long }, frame) {
  const turn = (frame / FRAMES) * 2 * Math.PI;
  const [x, y] = [Math.sin(turn) * 7, Math.cos(turn * 2) * 3];
  const eyes = frame === 7 ? 1 : 6;
  const mouth = 9 + 5 * Math.abs(Math.sin(turn * 3));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" width="${WIDTH}" height="${HEIGHT}">
    <defs><linearGradient id="w" x2="1" y2="1"><stop stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient></defs>
    <rect width="640" height="480" fill="url(#w)"/>
    <rect x="40" y="40" width="130" height="170" rx="8" fill="#fff" opacity=".35"/>
    <rect x="500" y="0" width="10" height="480" fill="#fff" opacity=".16"/>
    <g transform="translate(${x} ${y})">
      ${long ? `<path d="M222 230c0-90 40-132 98-132s98 42 98 132v140H222z" fill="${hair}"/>` : ''}
      <path d="M120 480c6-92 70-128 140-138h120c70 10 134 46 140 138z" fill="${shirt}"/>
      <path d="M280 300h80v50c0 30-80 30-80 0z" fill="${skin}" style="filter:brightness(.9)"/>
      <ellipse cx="320" cy="226" rx="78" ry="98" fill="${skin}"/>
      <path d="M238 214c-4-78 34-112 84-112s86 34 80 112c-10-38-30-58-46-62-32 18-70 22-92 20-14 8-22 22-26 42z" fill="${hair}"/>
      <ellipse cx="290" cy="230" rx="6" ry="${eyes}" fill="#221a18"/><ellipse cx="350" cy="230" rx="6" ry="${eyes}" fill="#221a18"/>
      <path d="M278 210q12-8 24 0M338 210q12-8 24 0" stroke="${hair}" stroke-width="5" fill="none" stroke-linecap="round"/>
      <path d="M320 236q-7 22 3 26" stroke="#000" stroke-opacity=".22" stroke-width="4" fill="none" stroke-linecap="round"/>
      <path d="M294 282q26 ${mouth * 2} 52 0q-26 ${mouth / 2} -52 0z" fill="#8d3b36"/>
    </g></svg>`;
}

/** Writes one film for each person and returns the paths by name. */
export async function fakeCameras(browser, folder) {
  await mkdir(folder, { recursive: true });
  const tab = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } });
  const films = {};
  for (const [name, looks] of Object.entries(people)) {
    const frames = [];
    for (let frame = 0; frame < FRAMES; frame++) {
      await tab.setContent(`<body style="margin:0">${drawing(looks, frame)}</body>`);
      frames.push(await tab.screenshot({ type: 'jpeg', quality: 85 }));
    }
    films[name] = `${folder}/${name}.mjpeg`;
    // A Motion JPEG file is a sequence of JPEG images without a header.
    await writeFile(films[name], Buffer.concat(frames));
  }
  await tab.close();
  return films;
}
