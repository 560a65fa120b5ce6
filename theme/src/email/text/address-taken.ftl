<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("addressTakenHeading")}

${msg("addressTakenIntro")}

${msg("addressTakenOwn")}

${msg("addressTakenUnknown")}
</@layout.emailLayout>
