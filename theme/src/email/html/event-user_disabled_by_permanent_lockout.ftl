<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("eventLockedForGoodHeading")/>
  <@layout.p>${msg("eventLockedForGoodIntro")}</@layout.p>
  <@layout.p>${msg("eventWhenOnly", layout.timeOf(event))}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
