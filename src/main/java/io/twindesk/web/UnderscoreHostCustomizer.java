package io.twindesk.web;

import java.nio.charset.StandardCharsets;

import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * Serves a Host with an underscore as well, which the names of container networks may
 * have and Tomcat rejects: it checks a host name in which each underscore is a letter.
 * Keeps connections open as {@link BadRequestKeepAlive} decides.
 */
final class UnderscoreHostCustomizer extends Http11Processor {

	private UnderscoreHostCustomizer(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
		super(protocol, adapter);
	}

	static Processor processor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
		return new UnderscoreHostCustomizer(protocol, adapter);
	}

	/** The host that is checked in place of another. */
	static String validated(String host) {
		return host.replace('_', 'x');
	}

	@Override
	protected void setErrorState(ErrorState state, @Nullable Throwable failure) {
		if (!BadRequestKeepAlive.closesByStatus(this.request, state, failure != null)) {
			super.setErrorState(state, failure);
		}
	}

	@Override
	protected void parseHost(MessageBytes value) {
		if (value == null || value.isNull() || value.toString().indexOf('_') < 0) {
			super.parseHost(value);
			return;
		}
		String host = value.toString();
		MessageBytes checked = MessageBytes.newInstance();
		byte[] bytes = validated(host).getBytes(StandardCharsets.ISO_8859_1);
		checked.setBytes(bytes, 0, bytes.length);
		super.parseHost(checked);
		if (!getErrorState().isError()) {
			int colon = host.indexOf(':');
			this.request.serverName().setString((colon >= 0) ? host.substring(0, colon) : host);
		}
	}

}
