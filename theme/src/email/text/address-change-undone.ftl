<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("addressChangeUndoneHeading")}

${msg("addressChangeUndoneIntro")}

${msg("addressChangeUndoneNext")}

${msg("addressChangeUndoneUnknown")}
</@layout.emailLayout>
