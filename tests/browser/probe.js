// Runs inside a report and says what is wrong with it: see check.sh.
(() => {
  const faults = [];
  addEventListener('error', (event) => faults.push('error: ' + event.message));
  addEventListener('securitypolicyviolation', (event) => faults.push('request: ' + event.blockedURI));
  const spoken = console.error;
  console.error = (...words) => { faults.push('console: ' + words.join(' ')); spoken(...words); };

  const channel = (part) => { const c = part / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const luminance = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parts = (colour) => (colour.match(/[\d.]+/g) || []).map(Number);
  const isSeen = (colour) => { const p = parts(colour); return p.length === 3 || p[3] === 1; };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (isSeen(colour) && parts(colour).length) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(parts(a)), luminance(parts(b))].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  // WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 where it is large.
  const readable = () => {
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
      if (!own || !element.getClientRects().length || element.closest('script, style, title')) continue;
      const style = getComputedStyle(element);
      const drawn = element instanceof SVGElement;
      const ratio = contrast(drawn ? style.fill : style.color, ground(element));
      const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 600);
      if (ratio < (large && !drawn ? 3 : 4.5)) {
        faults.push(`contrast ${ratio.toFixed(2)}: "${element.textContent.trim().slice(0, 40)}"`);
      }
    }
  };

  const fits = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`wider than the window: ${scrollWidth} of ${clientWidth}`);
  };

  // What a script adds works; what it adds to is there without it.
  const works = () => {
    const head = document.querySelector('thead [aria-sort] button');
    if (head) {
      const table = head.closest('table');
      const column = head.parentNode.cellIndex;
      head.click();
      const values = [...table.tBodies[0].rows].map((row) => Number(row.cells[column].dataset.v)).filter((v) => !Number.isNaN(v));
      if (values.some((value, i) => i && value < values[i - 1])) faults.push('a table does not sort');
    }
    const choice = document.querySelector('.choices select');
    if (choice) {
      choice.value = choice.options[1].value;
      choice.dispatchEvent(new Event('change', { bubbles: true }));
      const rows = [...choice.closest('.explorer').querySelectorAll('tbody tr')];
      const shown = rows.filter((row) => !row.hidden);
      if (!shown.length || shown.length === rows.length) faults.push('a choice does not filter');
      if (shown.some((row) => row.cells[0].textContent !== choice.value)) faults.push('a choice shows something else');
    }
    const place = document.querySelector('.chart rect[pointer-events]');
    if (place) {
      place.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 100, clientY: 100 }));
      const tip = document.getElementById('tip');
      if (tip.hidden || !tip.textContent.trim()) faults.push('a pointer reads nothing');
    }
  };

  const named = () => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
    for (const picture of document.querySelectorAll('svg')) {
      if (!picture.querySelector('title') && !picture.getAttribute('aria-label')) faults.push('a picture without a name');
    }
    const levels = [...document.querySelectorAll('h1, h2, h3')].map((heading) => Number(heading.tagName[1]));
    if (levels[0] !== 1 || levels.some((level, i) => i && level > levels[i - 1] + 1)) faults.push('headings skip a level');
  };

  addEventListener('load', () => setTimeout(() => {
    [fits, readable, named, works, fits].forEach((check) => { try { check(); } catch (error) { faults.push(check.name + ': ' + error); } });
    if (performance.getEntriesByType('resource').some((entry) => !entry.name.startsWith('data:'))) faults.push('something was fetched');
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const seen = `${innerWidth} px, ${dark ? 'dark' : 'light'}, ${document.querySelectorAll('body *').length} elements`;
    parent.postMessage(faults.length ? 'FAULTS ' + [...new Set(faults)].join(' | ') : 'SOUND ' + seen, '*');
  }, 50));
})();
