<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("addressChangedOldHeading")}

${msg("addressChangedOldIntro")}

${msg("addressChangedOldKnown")}

${msg("addressChangedOldUnknown")}

${msg("addressChangedOldLink")}
${undoUrl}

${msg("addressChangedOldValid", undoDays)}
</@layout.emailLayout>
