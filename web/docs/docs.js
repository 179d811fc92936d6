// @ts-nocheck -- swagger-ui-dist ships no types for its browser bundle
// The API's documentation: the OpenAPI document of this very server, drawn by Swagger UI from our own address.
window.SwaggerUIBundle({ url: "/openapi.json", dom_id: "#api", deepLinking: true, validatorUrl: null });
