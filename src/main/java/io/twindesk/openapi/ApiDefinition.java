package io.twindesk.openapi;

import java.util.Map;

/**
 * An API with an OpenAPI document, which is the resource {@code openapi/NAME.yaml}. Each
 * dialect has one as a bean, and so has the control API.
 */
public interface ApiDefinition {

	/** The name of the API and of its document. */
	String name();

	/**
	 * The keywords that depend on the configuration, by the name of their schema. They
	 * replace those of the document, property by property.
	 */
	Map<String, Map<String, Object>> configuredSchemas();

}
