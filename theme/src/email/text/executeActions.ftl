<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
<#outputformat "plainText"><#assign actions><#list requiredActions![] as action>${msg("requiredAction." + action)}<#sep>、</#sep></#list></#assign></#outputformat>
${msg("executeActionsHeading")}

${msg("executeActionsIntro", actions)}

${msg("executeActionsLink")}
${link}

${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}

${msg("executeActionsIgnore")}
</@layout.emailLayout>
