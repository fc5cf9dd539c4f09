using Microsoft.Playwright;

namespace Nrm.Journeys.Tests.Checks;

/// <summary>
/// Text that did not pass the localizer, on a page in the pseudo-language whose texts stand in ⟦…⟧. Data is no text: what is in
/// <c>bdi</c>, <c>time</c>, <c>[data-data]</c>, what was typed into fields, figures and signs. A sentence may hold elements.
/// </summary>
public static class HardCoded
{
    private const string Walk = """
        () => {
          const data = 'bdi, time, [data-data], textarea, script, style, template, noscript';
          const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'label'];
          const found = [];
          let depth = 0;
          const outside = text => {
            let rest = '';
            for (const c of text) {
              if (c === '⟦') depth++;
              else if (c === '⟧') { if (depth === 0) rest += ' unopened '; else depth--; }
              else if (depth === 0) rest += c;
            }
            return /\p{L}/u.test(rest.replaceAll('NRM', '')) ? rest.trim() : null;
          };
          const whole = (text, where) => {
            const before = depth; depth = 0;
            const rest = outside(text);
            if (rest) found.push(where + ': ' + rest); else if (depth) found.push(where + ': unclosed ' + text);
            depth = before;
          };
          const visit = node => {
            if (node.nodeType === Node.TEXT_NODE) {
              const rest = outside(node.nodeValue);
              if (rest) found.push('<' + node.parentElement.localName + '>: ' + rest);
              return;
            }
            if (node.nodeType !== Node.ELEMENT_NODE) return;
            const isData = node.matches(data);
            if (!isData || node.localName === 'textarea')
              for (const a of node.attributes)
                if (attributes.includes(a.name) || a.name.startsWith('data-i18n') || (a.name === 'value' && node.matches('input[type=submit], input[type=button], input[type=reset]')))
                  whole(a.value, '<' + node.localName + ' ' + a.name + '>');
            if (isData) return;
            const before = depth;
            node.childNodes.forEach(visit);
            if (depth !== before && getComputedStyle(node).display !== 'inline') { found.push('<' + node.localName + '>: unclosed ' + node.textContent.trim().slice(0, 80)); depth = before; }
          };
          whole(document.title, '<title>');
          visit(document.body);
          return found;
        }
        """;

    public static async Task<IReadOnlyList<string>> Find(IPage page) => await page.EvaluateAsync<string[]>(Walk);
}
