package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A variant of a request for the same operation, which a proxy or the server behind the
 * check might interpret as the original one.
 */
record BypassVariant(String name, UnaryOperator<String> method, UnaryOperator<String> path, List<String> headers) {

	static final BypassVariant NONE = new BypassVariant("as it is", UnaryOperator.identity(), UnaryOperator.identity(),
			List.of());

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
			"TRACE", "CONNECT", "PROPFIND", "FOO", "get", "put", "Post");

	/**
	 * Returns all variants; those with override headers contain the original operation.
	 */
	static List<BypassVariant> of(String method, String path) {
		List<BypassVariant> variants = new ArrayList<>();
		for (String end : List.of("/", "//", ";x=1", "/.", "/..", "/%2e", "%2f", "%00", "%5c", "\\", ".json", ".JSON",
				".xml", "%20", "%0a", "?", "%3f", "%23", "..;/", "/x/..", "%252f")) {
			variants.add(path(path + end));
		}
		int last = path.lastIndexOf('/');
		String folder = path.substring(0, last);
		String name = path.substring(last + 1);
		for (String variant : List.of("//" + path.substring(1), "/." + path, "/x/.." + path, "/%2e" + path,
				"/;x=1" + path, "/%2f" + path, "\\" + path.substring(1), "/api" + path, path.toUpperCase(Locale.ROOT),
				folder + "//" + name, path.replace("/", "//"), path.replace("/", "///"),
				"//api/../" + path.substring(1), "/api//.." + path, "/api/..//" + path.substring(1),
				path.replace("/api/", "/api//"), folder + "/./" + name, folder + "/../" + name,
				folder + "/x/../" + name, folder + "/%2e/" + name, folder + "%2f" + name, folder + "%5c" + name,
				folder + ";x=1/" + name, folder + "/;/" + name, folder + "/" + name.toUpperCase(Locale.ROOT),
				folder + "/%" + Integer.toHexString(name.charAt(0)) + name.substring(1), path.replace(".json", ""),
				path.replace("/api/", "/API/"), path.replace("/api/", "/api/v2/../"), "http://localhost" + path)) {
			variants.add(path(variant));
		}
		METHODS.forEach((other) -> variants
			.add(new BypassVariant("as " + other, (original) -> other, UnaryOperator.identity(), List.of())));
		Stream.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")
			.forEach((header) -> Stream.of("GET", "POST")
				.forEach((other) -> variants.add(new BypassVariant(header + " of " + other, (original) -> other,
						UnaryOperator.identity(), List.of(header + ": " + method)))));
		variants.add(new BypassVariant("_method", (original) -> "POST", (original) -> original + "?_method=" + method,
				List.of()));
		for (String publicPath : List.of("/_twindesk/health", "/actuator/health", "/")) {
			for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Uri")) {
				variants.add(new BypassVariant(header + " at " + publicPath, UnaryOperator.identity(),
						(original) -> publicPath, List.of(header + ": " + path)));
			}
		}
		variants.add(new BypassVariant("X-Forwarded-Prefix", UnaryOperator.identity(),
				(original) -> original.replaceFirst("/api", ""), List.of("X-Forwarded-Prefix: /api")));
		variants.add(new BypassVariant("X-Forwarded-For", UnaryOperator.identity(), UnaryOperator.identity(),
				List.of("X-Forwarded-For: 127.0.0.1", "X-Forwarded-Host: localhost", "Forwarded: for=127.0.0.1")));
		return variants;
	}

	private static BypassVariant path(String variant) {
		return new BypassVariant("at " + variant, UnaryOperator.identity(), (original) -> variant, List.of());
	}

}
