package io.twindesk.hostile;

import java.util.ArrayList;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.LoggerFactory;

/**
 * Observes the server from inside, because a response may hide an error: the errors that
 * the server has logged since this was opened, and the number of unexpected ones.
 */
final class ServerProbe extends AppenderBase<ILoggingEvent> implements AutoCloseable {

	private final MeterRegistry meters;

	private final double before;

	private final List<String> errors = new ArrayList<>();

	private ServerProbe(MeterRegistry meters) {
		this.meters = meters;
		this.before = count(meters);
	}

	static ServerProbe open(MeterRegistry meters) {
		ServerProbe serverProbe = new ServerProbe(meters);
		serverProbe.start();
		root().addAppender(serverProbe);
		return serverProbe;
	}

	/** Returns the number of unexpected errors. */
	int unexpected() {
		return (int) (count(this.meters) - this.before);
	}

	/** Returns the log messages at level ERROR. */
	List<String> errors() {
		synchronized (this.errors) {
			return List.copyOf(this.errors);
		}
	}

	@Override
	protected void append(ILoggingEvent event) {
		if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
			String cause = (event.getThrowableProxy() != null) ? " " + event.getThrowableProxy().getClassName() : "";
			synchronized (this.errors) {
				this.errors.add(event.getLoggerName() + ": " + event.getFormattedMessage() + cause);
			}
		}
	}

	@Override
	public void close() {
		root().detachAppender(this);
	}

	private static double count(MeterRegistry meters) {
		return meters.get("twindesk.errors.unexpected").counter().count();
	}

	private static Logger root() {
		return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
	}

}
