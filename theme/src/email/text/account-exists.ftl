<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountExistsHeading")}

${msg("accountExistsIntro")}

<#if (portalUrl!"")?has_content>
${msg("accountExistsLink")}
${portalUrl}

<#else>
${msg("accountExistsNext")}

</#if>
${msg("accountExistsUnknown")}
</@layout.emailLayout>
