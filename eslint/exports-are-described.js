/**
 * Asks for a doc comment on what a module exports: that is where somebody else starts reading. A type that is
 * only derived from a schema (`z.infer`) is described there.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const exportsAreDescribed = {
  meta: { type: 'suggestion', docs: { description: 'Exports have a doc comment' }, schema: [] },
  create(context) {
    return {
      'Program > ExportNamedDeclaration[declaration]': (/** @type {any} */ node) => {
        const text = context.sourceCode.getText(node);
        if (
          node.declaration.type === 'TSTypeAliasDeclaration' &&
          /\b(infer|input|output|Extract|ReturnType)\b|typeof/.test(text)
        )
          return;
        const comment = context.sourceCode.getCommentsBefore(node).at(-1);
        if (comment?.type === 'Block' && comment.value.startsWith('*')) return;
        const name = node.declaration.id?.name ?? node.declaration.declarations?.[0]?.id?.name ?? 'this';
        context.report({
          node,
          message: `Say in a doc comment what '${name}' is for: exports are where others start reading.`,
        });
      },
    };
  },
};
