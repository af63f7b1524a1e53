/** Dutch texts of what people set at a question besides words. */
export const methods = {
  marks: {
    notDiscussed: 'niet besproken',
    card: {
      share: 'Mag iedereen die voor u zorgt dit weten?',
      yes: 'ja, goed om te weten',
      no: 'nee, dit blijft hier',
    },
  },
};
