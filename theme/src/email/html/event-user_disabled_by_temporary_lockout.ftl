<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("eventLockedForNowHeading")/>
  <@layout.p>${msg("eventLockedForNowIntro")}</@layout.p>
  <@layout.p>${msg("eventWhenOnly", layout.timeOf(event))}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
