// ESLint rule: what people read or hear stands in a catalogue of src/language, where it can be
// translated, and not in the code that shows it.
const kShownAttributes =
  /^(aria-label|aria-valuetext|aria-description|aria-roledescription|title|placeholder|alt|label|hint|text)$/;
const kLetters = /\p{L}{2}/u;
const kTwoWords = /\p{L}{2,}[.;!?…]? \p{L}{2,}/u;
const kBeginning = /^\s*\p{Lu}\p{Ll}+(?=[\s.,:;!?…]|$)/u;

function textOf(node) {
  return node.type === 'TemplateElement' ? node.value.cooked : node.value;
}

function isProse(node, text) {
  const isFirst = node.type !== 'TemplateElement' || node.parent.quasis[0] === node;
  return kTwoWords.test(text) || (isFirst && kBeginning.test(text));
}

const kPassedThrough = new Set([
  'TemplateLiteral',
  'ConditionalExpression',
  'LogicalExpression',
  'JSXExpressionContainer',
]);

// Where the text ends up, whatever chooses it.
function destinationOf({ parent }) {
  return parent && kPassedThrough.has(parent.type) ? destinationOf(parent) : parent;
}

// Nobody reads these: names of modules and types, what is compared, and errors of our own making.
function isTechnical(destination) {
  switch (destination?.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSLiteralType':
    case 'BinaryExpression':
    case 'SwitchCase':
      return true;
    case 'NewExpression':
      return /(?<!Load)Error$/.test(destination.callee.name ?? '');
    case 'CallExpression':
      return destination.callee.property?.name === 'includes';
    case 'JSXAttribute':
      return destination.name.name === 'class';
    default:
      return false;
  }
}

function isShownAttribute(destination) {
  return (
    destination?.type === 'JSXAttribute' && kShownAttributes.test(String(destination.name.name))
  );
}

export const shownText = {
  meta: {
    type: 'problem',
    schema: [
      { type: 'object', properties: { allow: { type: 'array', items: { type: 'string' } } } },
    ],
    messages: {
      literal:
        'People read or hear "{{text}}": put it into a catalogue of web/src/language/english and show t(key).',
    },
  },
  create(context) {
    const allowed = new Set(context.options[0]?.allow ?? []);
    const report = (node, text) =>
      context.report({ node, messageId: 'literal', data: { text: text.trim() } });
    const check = (node) => {
      const text = textOf(node);
      const destination = destinationOf(node);
      if (typeof text !== 'string' || allowed.has(text) || isTechnical(destination)) return;
      const isText = isShownAttribute(destination) ? kLetters.test(text) : isProse(node, text);
      if (isText) report(node, text);
    };
    return {
      JSXText: (node) => kLetters.test(node.value) && report(node, node.value),
      Literal: check,
      TemplateElement: check,
    };
  },
};
