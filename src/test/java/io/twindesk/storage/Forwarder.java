package io.twindesk.storage;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Forwards a port to another one until it is interrupted. */
final class Forwarder implements Closeable {

	private final int target;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private ServerSocket listener;

	private Forwarder(int target, ServerSocket listener) {
		this.target = target;
		this.listener = listener;
		serve(listener);
	}

	static Forwarder to(int target) throws IOException {
		return new Forwarder(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
	}

	int port() {
		return this.listener.getLocalPort();
	}

	/** Closes all connections and accepts no more. */
	void cut() throws IOException {
		this.listener.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	/** Accepts connections again, on the same port. */
	void resume() throws IOException {
		this.listener = new ServerSocket(port(), 50, InetAddress.getLoopbackAddress());
		serve(this.listener);
	}

	@Override
	public void close() throws IOException {
		cut();
	}

	private void serve(ServerSocket open) {
		thread(() -> {
			while (true) {
				Socket client = open.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.sockets.add(client);
				this.sockets.add(server);
				copy(client, server);
				copy(server, client);
			}
		});
	}

	private static void copy(Socket from, Socket to) {
		thread(() -> {
			try (from; to) {
				from.getInputStream().transferTo(to.getOutputStream());
			}
		});
	}

	private static void thread(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// interrupted
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	private interface Work {

		void run() throws IOException;

	}

}
