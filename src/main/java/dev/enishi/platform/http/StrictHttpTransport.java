package dev.enishi.platform.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.spi.VertxServiceProvider;
import java.util.List;

/**
 * Puts {@link StrictHttp} into each connection that the server accepts, before its first byte is read. Vert.x has no other
 * place for that: its handler of invalid requests is not told of broken bodies, and Quarkus keeps the server to itself.
 * Vert.x finds this class by {@code META-INF/services}.
 */
public class StrictHttpTransport extends JDKTransport implements VertxServiceProvider {
    private static final String DECODER = "httpDecoder";
    private static final String SERVER = "handler";

    @Override
    public void init(VertxBuilder builder) {
        builder.findTransport(this);
    }

    @Override
    public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
        return domainSocket ? super.serverChannelFactory(true) : Accepting::new;
    }

    private static final class Accepting extends NioServerSocketChannel {
        @Override
        protected int doReadMessages(List<Object> connections) throws Exception {
            int before = connections.size();
            int accepted = super.doReadMessages(connections);
            connections
                    .subList(before, connections.size())
                    .forEach(connection -> ((Channel) connection).pipeline().addFirst(new BeforeTheFirstByte()));
            return accepted;
        }
    }

    /** The server has built its pipeline by the time that it reads; without TLS and HTTP/2 that is before the first byte. */
    private static final class BeforeTheFirstByte extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ChannelPipeline pipeline = context.pipeline();
            if (pipeline.get(DECODER) != null && pipeline.get(SERVER) != null) {
                pipeline.addBefore(SERVER, "strict", new StrictHttp());
                pipeline.remove(this);
            }
            context.fireChannelRead(bytes);
        }
    }
}
