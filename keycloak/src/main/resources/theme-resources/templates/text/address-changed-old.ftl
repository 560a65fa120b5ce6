<#ftl output_format="plainText">
${msg("addressChangedOldIntro")}

${msg("addressChangedOldKnown")}

${msg("addressChangedOldUnknown")}

${msg("addressChangedOldLink")}
${undoUrl}

${msg("addressChangedOldValid", undoDays)}
