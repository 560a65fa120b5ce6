<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("resetImpossibleHeading")}

${msg("resetImpossibleIntro")}

${msg("resetImpossibleReason." + reason)}

${msg("resetImpossibleUnknown")}
</@layout.emailLayout>
