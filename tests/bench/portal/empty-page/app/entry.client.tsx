import "../../../../../portal/app/entry.client.tsx";
