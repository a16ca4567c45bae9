package io.twindesk.openapi;

import java.util.Map;

/**
 * An API with an OpenAPI document, which is the resource {@code openapi/NAME.yaml}. Each
 * dialect and the control API declare one as a bean.
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
