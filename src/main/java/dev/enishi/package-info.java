/**
 * The start of the service, its operator commands, and the front page of its contract. It may use all wings, because it
 * starts the service that they make up.
 */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Enishi",
                        version = "0.1.0",
                        description = Conventions.TEXT,
                        contact =
                                @Contact(name = "Enishi", url = "https://enishi.example", email = "api@enishi.example"),
                        license = @License(name = "Proprietary", identifier = "LicenseRef-Enishi")),
        servers =
                @Server(
                        url = "/",
                        description = "The server that serves this document: production, staging or local.",
                        extensions = @Extension(name = "x-internal", value = "false", parseValue = true)),
        components =
                @Components(
                        examples = {
                            @ExampleObject(name = "collection", value = "/v1/customers"),
                            @ExampleObject(name = "text", value = "/handle"),
                            @ExampleObject(name = "unknown", value = "/hobby"),
                            @ExampleObject(name = "reference", value = "/siteId")
                        },
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "apiKey",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        description =
                                                "An API key: `enishi_<agency and key id>_<secret and checksum>`.")))
@NullMarked
package dev.enishi;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.jspecify.annotations.NullMarked;
