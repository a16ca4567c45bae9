package io.twindesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * A bare Tomcat with one servlet, which checks the credentials and returns recorded
 * responses. It has the minimum cost of a server on Tomcat.
 */
public final class TomcatPeer extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private final transient Map<String, Exchange> exchanges = new HashMap<>();

	private TomcatPeer(Path folder) throws IOException {
		Properties index = new Properties();
		try (InputStream input = Files.newInputStream(folder.resolve("index.properties"))) {
			index.load(input);
		}
		for (String line : index.stringPropertyNames()) {
			String[] fields = index.getProperty(line).split("\\|", 4);
			this.exchanges.put(line, new Exchange(Integer.parseInt(fields[0]), fields[1], fields[2],
					Files.readAllBytes(folder.resolve(fields[3]))));
		}
	}

	/** Writes the responses that a server is to return. */
	static void write(Recording recording, Path folder) throws IOException {
		Files.createDirectories(folder);
		Properties index = new Properties();
		for (Recording.Exchange exchange : recording.exchanges()) {
			String file = "body-" + index.size();
			Files.write(folder.resolve(file), exchange.response().body());
			index.put(exchange.request().line(), "%d|%s|%s|%s".formatted(exchange.response().status(),
					exchange.response().header("Content-Type"), exchange.request().credentials(), file));
		}
		try (OutputStream output = Files.newOutputStream(folder.resolve("index.properties"))) {
			index.store(output, null);
		}
	}

	public static void main(String[] arguments) throws Exception {
		Path folder = Path.of(arguments[1]);
		Tomcat tomcat = new Tomcat();
		tomcat.setBaseDir(Files.createTempDirectory("tomcat").toString());
		tomcat.setPort(Integer.parseInt(arguments[0]));
		Context context = tomcat.addContext("", null);
		Tomcat.addServlet(context, "recorded", new TomcatPeer(folder));
		context.addServletMappingDecoded("/", "recorded");
		tomcat.getConnector();
		tomcat.start();
		tomcat.getServer().await();
	}

	@Override
	protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.getInputStream().readAllBytes();
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		Exchange exchange = this.exchanges.get(request.getMethod() + " " + request.getRequestURI() + query);
		if (exchange == null || !exchange.accepts(request)) {
			response.setStatus((exchange != null) ? 401 : 404);
			return;
		}
		response.setStatus(exchange.status());
		if (!exchange.contentType().isEmpty()) {
			response.setContentType(exchange.contentType());
		}
		response.setContentLength(exchange.body().length);
		response.getOutputStream().write(exchange.body());
	}

	private record Exchange(int status, String contentType, String credentials, byte[] body) {

		boolean accepts(HttpServletRequest request) {
			int colon = this.credentials.indexOf(": ");
			String value = this.credentials.substring(colon + 2);
			return value.equals(request.getHeader(this.credentials.substring(0, colon)));
		}

	}

}
