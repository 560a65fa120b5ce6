<#import "template.ftl" as layout>
<@layout.emailLayout>
  <@layout.heading msg("eventUpdatePasswordHeading")/>
  <@layout.p>${msg("eventUpdatePasswordIntro")}</@layout.p>
  <@layout.p>${msg("eventWhen", layout.timeOf(event), event.ipAddress!"")}</@layout.p>
  <@layout.p>${msg("eventUnknown")}</@layout.p>
</@layout.emailLayout>
