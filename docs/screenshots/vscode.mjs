// Makes docs/vscode.png, docs/vscode-dark.png and docs/evidence.png (with -dark and -contrast) from a real VS Code in
// the browser: `docs/screenshots/vscode.mjs HOST EXTENSION`. HOST is what `tests/vscode/install` has filled, EXTENSION a
// package with the server in it (`editors/vscode/package`).
import path from "node:path";

const [host, extension] = process.argv.slice(2).map((name) => path.resolve(name));
process.env.BELEG_VSCODE = host;
process.env.BELEG_EXTENSION = extension;
const { openEditor } = await import("../../tests/vscode/editor.mjs");
const docs = path.resolve(import.meta.dirname, "..");

const THEMES = [
  ["", "Default Light Modern"],
  ["-dark", "Default Dark Modern"],
  ["-contrast", "Default High Contrast"],
];

/** The middle of a word of the draft on the screen. */
function middleOf(page, words) {
  return page.evaluate((figure) => {
    for (const line of document.querySelectorAll(".monaco-editor .view-line")) {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const start = texts.currentNode.textContent.indexOf(figure);
        if (start >= 0) {
          const range = document.createRange();
          range.setStart(texts.currentNode, start + 1);
          range.setEnd(texts.currentNode, start + 3);
          const { x, y, width, height } = range.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
      }
    }
  }, words);
}

for (const [name, theme] of THEMES) {
  const editor = await openEditor({
    settings: {
      "editor.fontSize": 14,
      "editor.stickyScroll.enabled": false,
      "workbench.activityBar.location": "top",
      "workbench.colorTheme": theme,
      "window.commandCenter": false,
      "workbench.layoutControl.enabled": false,
    },
    page: { locale: "de-DE", viewport: { width: 1240, height: 720 }, deviceScaleFactor: 1.5 },
  });
  const { page } = editor;
  try {
    await editor.ready();
    await editor.open("draft.md");
    await editor.underlined("error");
    await editor.goTo("draft.md", "dagegen rund 15.000", "15.000", 2);
    await editor.command("beleg: Show the evidence of the figure at the cursor");
    await editor.panel.locator("svg.plot").waitFor();
    // The side bar is drawn wider by its edge, as a writer would.
    const bar = await page.locator(".part.sidebar").boundingBox();
    await page.mouse.move(bar.x + bar.width, 400);
    await page.waitForTimeout(500);
    await page.mouse.down();
    await page.mouse.move(440, 400, { steps: 8 });
    await page.mouse.up();
    await page.mouse.move(900, 600);
    await page.waitForTimeout(2500);
    await page.screenshot({ path: path.join(docs, `evidence${name}.png`) });
    if (name !== "-contrast") {
      await page.keyboard.press("Control+1");
      await page.keyboard.press("Control+B");
      await page.waitForTimeout(800);
      const place = await middleOf(page, "12.000");
      await page.mouse.move(place.x, place.y);
      await page.waitForSelector(".monaco-hover:visible");
      await page.waitForTimeout(2000);
      await page.screenshot({ path: path.join(docs, `vscode${name}.png`), clip: { x: 0, y: 0, width: 1240, height: 560 } });
    }
  } finally {
    await editor.close();
  }
}
