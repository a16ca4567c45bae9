package io.twindesk.storage;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A port behind which another one is, until it is cut. */
final class Forwarder implements Closeable {

	private final int target;

	private final List<Socket> sockets = new CopyOnWriteArrayList<>();

	private ServerSocket door;

	private Forwarder(int target, ServerSocket door) {
		this.target = target;
		this.door = door;
		serve(door);
	}

	static Forwarder to(int target) throws IOException {
		return new Forwarder(target, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
	}

	int port() {
		return this.door.getLocalPort();
	}

	/** Ends all connections and takes no more. */
	void cut() throws IOException {
		this.door.close();
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	/** Takes connections again, at the same port. */
	void mend() throws IOException {
		this.door = new ServerSocket(port(), 50, InetAddress.getLoopbackAddress());
		serve(this.door);
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
				// cut
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	private interface Work {

		void run() throws IOException;

	}

}
