package dev.enishi.platform.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses what two readers of one connection could understand differently (RFC 9112, sections 3.2, 6.1, 6.3, 7.1, 11.2). Such a
 * request gets one answer without a body, which says that the connection is closed, and nothing after it is read: no second
 * request can hide in it. It stands between the decoder and Vert.x, which is told that a refused request is invalid.
 */
final class StrictHttp extends ChannelDuplexHandler {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._~%!$&'()*+,;=:\\[\\]-]*+");
    private static final Pattern TARGET = Pattern.compile("(https?://|/)[!-~]*+");

    /** What is read of each request that was not answered yet, oldest first. */
    private final Deque<Optional<HttpResponseStatus>> refusals = new ArrayDeque<>();

    private boolean answering;
    private boolean over;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
        if (over) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            Optional<HttpResponseStatus> refusal = refusal(request);
            refusals.add(refusal);
            if (refusal.isPresent()) {
                over = true;
                request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("Refused")));
            }
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            refuseBody(context);
            return;
        }
        super.channelRead(context, message);
    }

    /** In the place of an answer that has not begun; one that has begun is cut off. */
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for the end.
    private void refuseBody(ChannelHandlerContext context) {
        over = true;
        if (answering || refusals.size() != 1) {
            context.close();
        } else {
            refuse(context, HttpResponseStatus.BAD_REQUEST);
        }
    }

    private void refuse(ChannelHandlerContext context, HttpResponseStatus status) {
        refusals.clear();
        HttpResponse answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status);
        answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
        answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    /** What Vert.x says to an invalid request, in its turn, is said by us; of a refused body's request it has nothing to say. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        Optional<HttpResponseStatus> refusal = refusals.isEmpty() ? Optional.empty() : refusals.peek();
        if (refusal.isPresent() || (over && refusals.isEmpty())) {
            ReferenceCountUtil.release(message);
            promise.trySuccess();
            refusal.ifPresent(status -> refuse(context, status));
            return;
        }
        if (message instanceof HttpResponse answer && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
            super.write(context, message, promise);
            return;
        }
        answering = !(message instanceof LastHttpContent);
        if (!answering) {
            refusals.poll();
        }
        super.write(context, message, promise);
    }

    private static Optional<HttpResponseStatus> refusal(HttpRequest request) {
        Throwable broken = request.decoderResult().cause();
        if (broken instanceof TooLongHttpLineException) {
            return Optional.of(HttpResponseStatus.REQUEST_URI_TOO_LONG);
        }
        if (broken instanceof TooLongHttpHeaderException) {
            return Optional.of(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);
        }
        if (isCodedOtherwise(request)) {
            return Optional.of(HttpResponseStatus.NOT_IMPLEMENTED);
        }
        boolean refused = request.decoderResult().isFailure()
                || !hasOneHost(request)
                || !TARGET.matcher(request.uri()).matches();
        return refused ? Optional.of(HttpResponseStatus.BAD_REQUEST) : Optional.empty();
    }

    /** Whether the body has another transfer coding than {@code chunked}, where nothing else speaks against the request. */
    private static boolean isCodedOtherwise(HttpRequest request) {
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                && !codings.isEmpty()
                && !request.headers().contains(HttpHeaderNames.CONTENT_LENGTH)
                && !String.join(",", codings).strip().equalsIgnoreCase("chunked");
    }

    /** HTTP/1.0 has none; what comes after us needs one. */
    private static boolean hasOneHost(HttpMessage request) {
        HttpHeaders headers = request.headers();
        if (request.protocolVersion().equals(HttpVersion.HTTP_1_0) && !headers.contains(HttpHeaderNames.HOST)) {
            headers.set(HttpHeaderNames.HOST, "localhost");
        }
        List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
        return hosts.size() == 1 && HOST.matcher(hosts.getFirst()).matches();
    }
}
