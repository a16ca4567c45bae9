package io.twindesk.connector;

import java.nio.charset.StandardCharsets;

import org.apache.coyote.Adapter;
import org.apache.coyote.ErrorState;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * Accepts a Host with an underscore, which Tomcat rejects and names of container networks
 * may have: Tomcat validates the name with a letter in place of each underscore. Keeps
 * connections open as {@link BadRequestKeepAlive} decides.
 */
final class LenientHttp11Processor extends Http11Processor {

	private LenientHttp11Processor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
		super(protocol, adapter);
	}

	static Processor processor(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
		return new LenientHttp11Processor(protocol, adapter);
	}

	/** The form of a host in which Tomcat validates it. */
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
