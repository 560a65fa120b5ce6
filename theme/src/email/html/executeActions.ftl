<#import "template.ftl" as layout>
<@layout.emailLayout>
<#outputformat "plainText"><#assign actions><#list requiredActions![] as action>${msg("requiredAction." + action)}<#sep>、</#sep></#list></#assign></#outputformat>
  <@layout.heading msg("executeActionsHeading")/>
  <@layout.p>${msg("executeActionsIntro", actions)}</@layout.p>
  <@layout.button link msg("executeActionsLink")/>
  <@layout.p>${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}</@layout.p>
  <@layout.p>${msg("executeActionsIgnore")}</@layout.p>
</@layout.emailLayout>
