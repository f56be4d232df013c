/** The words of the evidence view, in the editor's language. */
import * as vscode from "vscode";

export function panelWords() {
  const { t } = vscode.l10n;
  return {
    locale: vscode.env.language,
    // Groups, by what needs attention first.
    error: t("To be put right"),
    warning: t("To be checked"),
    remark: t("Remarks"),
    open: t("Without a report"),
    backed: t("Backed"),
    // How a figure stands to the reports.
    supported: t("backed by reports"),
    contested: t("contested"),
    conflicting: t("at odds with the reports"),
    computed: t("computed from others"),
    unsourced: t("no report gives it"),
    // How a report stands to the figure.
    agrees: t("agrees"),
    compatible: t("compatible"),
    conflicts: t("conflicts"),
    superseded: t("superseded"),
    retracted: t("retracted"),
    figures: t("{0} figures: {1} backed, {2} contested or at odds, {3} without a report"),
    noFigures: t("No figures in this draft."),
    noEvidence: t("No report says anything of this."),
    goTo: t("Go to the figure in the draft"),
    openReport: t("Open the passage in {0}"),
    page: t("p. {0}"),
    browse: t("On the web"),
    noDate: t("no date"),
    via: t("{0}, passed on by {1}"),
    draft: t("Draft"),
    plot: t("Reported figures in order of their date; the draft’s figure is the upright line"),
    logarithmic: t("logarithmic"),
    and: t("and {0} more"),
  };
}

export type PanelWords = ReturnType<typeof panelWords>;
