<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountWithdrawnHeading")}

${msg("accountWithdrawnIntro")}

${msg("accountWithdrawnData")}

<#if lineRemains!false>
${msg("accountWithdrawnLineRemains")}

</#if>
${msg("accountWithdrawnAgain")}

${msg("accountWithdrawnUnknown")}
</@layout.emailLayout>
