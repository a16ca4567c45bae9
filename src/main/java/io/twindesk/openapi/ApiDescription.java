package io.twindesk.openapi;

import java.util.Map;

/** What one API declares of itself; each dialect has one as a bean, and so has ours. */
public interface ApiDescription {

	/** The word that its document goes by. */
	String name();

	String title();

	/** Markdown. */
	String introduction();

	/** Whether a route is one of this API's. */
	boolean owns(ApiRoute route);

	/**
	 * What is told of a route.
	 * @throws IllegalStateException if nothing is declared of it: no route stays
	 * undocumented
	 */
	ApiOperation describe(ApiRoute route);

	/** The tags of its operations, each with a sentence. */
	Map<String, String> tags();

	/** The schemas that others refer to. */
	Map<String, Schema> schemas();

	/** How a call shows its key: a security scheme as OpenAPI writes it. */
	Map<String, Object> key();

}
