// Nothing is loaded from or sent to another host, and the key that is typed in is forgotten with the page.
SwaggerUIBundle({
  url: '/openapi?format=json',
  dom_id: '#api',
  deepLinking: true,
  docExpansion: 'list',
  displayRequestDuration: true,
  filter: true,
  persistAuthorization: false,
  validatorUrl: null,
});
