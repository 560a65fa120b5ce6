<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("executeActionsHeading")/>
  <@layout.p>${msg("executeActionsIntro")}</@layout.p>
  <@layout.list>
  <#list requiredActions![] as action>
    <li>${msg("requiredAction." + action)}</li>
  </#list>
  </@layout.list>
  <@layout.button link msg("executeActionsLink")/>
  <@layout.p>${msg("mailLinkValid", linkExpirationFormatter(linkExpiration))}</@layout.p>
  <@layout.p>${msg("executeActionsIgnore")}</@layout.p>
</@layout.emailLayout>
