<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("counterCodeIssuedHeading")}

${msg("counterCodeIssuedIntro")}

${msg("counterCodeIssuedUnknown")}
</@layout.emailLayout>
