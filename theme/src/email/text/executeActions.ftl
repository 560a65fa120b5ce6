<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("executeActionsHeading")}

${msg("executeActionsIntro")}

<#list requiredActions![] as action>
- ${msg("requiredAction." + action)}
</#list>

${msg("executeActionsLink")}
${link}

${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}

${msg("executeActionsIgnore")}
</@layout.emailLayout>
