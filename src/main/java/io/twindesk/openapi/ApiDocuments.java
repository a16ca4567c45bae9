package io.twindesk.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.twindesk.access.VendorOperation;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Puts each API's document together: the routes are those that the server answers, what
 * is said of them is what the API declares.
 */
@Component
public class ApiDocuments {

	private static final String KEY = "key";

	private final List<ApiDescription> descriptions;

	private final ObjectProvider<RequestMappingHandlerMapping> mapping;

	private final String version;

	ApiDocuments(List<ApiDescription> descriptions,
			@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
			BuildProperties build) {
		this.descriptions = descriptions;
		this.mapping = mapping;
		this.version = String.valueOf(build.getVersion());
	}

	/**
	 * The document of the API that goes by this word.
	 * @param prefix the path before all of the server's paths, empty if there is none
	 */
	public Optional<Map<String, Object>> find(String name, String prefix) {
		return this.descriptions.stream()
			.filter((description) -> description.name().equals(name))
			.map((description) -> document(description, prefix))
			.findFirst();
	}

	private Map<String, Object> document(ApiDescription api, String prefix) {
		Map<String, Object> document = new LinkedHashMap<>();
		document.put("openapi", "3.1.0");
		document.put("info", info(api));
		document.put("servers", List.of(Map.of("url", prefix.isEmpty() ? "/" : prefix, "description", "This server")));
		document.put("security", List.of(Map.of(KEY, List.of())));
		document.put("tags",
				api.tags()
					.entrySet()
					.stream()
					.map((tag) -> Map.of("name", tag.getKey(), "description", tag.getValue()))
					.toList());
		document.put("paths", paths(api));
		Map<String, Object> schemas = new TreeMap<>();
		api.schemas().forEach((name, schema) -> schemas.put(name, schema.json()));
		document.put("components", Map.of("schemas", schemas, "securitySchemes", Map.of(KEY, api.key())));
		return document;
	}

	private Map<String, Object> info(ApiDescription api) {
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("title", api.title());
		info.put("version", this.version);
		info.put("description", api.introduction());
		info.put("contact", Map.of("name", "Twindesk"));
		info.put("license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
		return info;
	}

	private Map<String, Object> paths(ApiDescription api) {
		Map<String, Map<String, Object>> paths = new TreeMap<>();
		routes().filter(api::owns)
			.sorted(Comparator.comparing(ApiRoute::method))
			.forEach((route) -> paths.computeIfAbsent(route.path(), (path) -> new LinkedHashMap<>())
				.put(route.method().toLowerCase(Locale.ROOT), operation(api, route)));
		return new LinkedHashMap<>(paths);
	}

	private Stream<ApiRoute> routes() {
		return this.mapping.getObject()
			.getHandlerMethods()
			.entrySet()
			.stream()
			.flatMap((entry) -> ApiRoute.of(entry.getKey(), entry.getValue()));
	}

	/**
	 * What a vendor's operation asks of a key, and how we know of it, as our own keys.
	 */
	private static Map<String, Object> operation(ApiDescription api, ApiRoute route) {
		Map<String, Object> json = api.describe(route).json();
		VendorOperation vendorOperation = route.handler().getMethodAnnotation(VendorOperation.class);
		if (vendorOperation != null) {
			json.put("x-permission", vendorOperation.permission().name());
			json.put("x-full-access", vendorOperation.fullAccess());
			json.put("x-evidence", vendorOperation.evidence().name().toLowerCase(Locale.ROOT));
		}
		return json;
	}

}
