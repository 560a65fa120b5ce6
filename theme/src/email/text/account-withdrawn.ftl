<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<@layout.emailLayout>
${msg("accountWithdrawnHeading")}

${msg("accountWithdrawnIntro")}

${msg("accountWithdrawnData")}

${msg("accountWithdrawnAgain")}

${msg("accountWithdrawnUnknown")}
</@layout.emailLayout>
