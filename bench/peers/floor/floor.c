/*
 * The floor: the least a relay of WebSocket frames can cost on this kernel. One epoll thread; per message one
 * epoll_wait share, one recv and one send, an unmask and a header. No JSON, no authentication, no rooms: a client
 * is known by the number in its query (?user=N), and frames go to the other user of its pair.
 * It speaks just enough Socket.IO for the load generator. It is a yardstick, not a server. PORT in the environment
 * says where it listens; arguments are ignored.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_FD 65536
#define MAX_USER 65536
#define BUF 65536

struct conn {
    uint8_t *partial;
    int partial_len;
    int user;
    char upgraded;
};

static struct conn conns[MAX_FD];
static int user_fd[MAX_USER];
static uint8_t in[BUF * 2];
static uint8_t out[BUF + 16];

static void send_all(int fd, const uint8_t *b, size_t n)
{
    while (n > 0) {
        ssize_t w = send(fd, b, n, MSG_NOSIGNAL);
        if (w < 0) {
            if (errno == EAGAIN)
                continue;
            return;
        }
        b += w;
        n -= (size_t)w;
    }
}

static void send_text(int fd, const uint8_t *text, size_t n)
{
    size_t head = 2;
    out[0] = 0x81;
    if (n < 126) {
        out[1] = (uint8_t)n;
    } else {
        out[1] = 126;
        out[2] = (uint8_t)(n >> 8);
        out[3] = (uint8_t)n;
        head = 4;
    }
    memcpy(out + head, text, n);
    send_all(fd, out, head + n);
}

static void drop(int fd)
{
    free(conns[fd].partial);
    memset(&conns[fd], 0, sizeof conns[fd]);
    close(fd);
}

static void on_text(int fd, uint8_t *t, size_t n)
{
    if (n >= 2 && t[0] == '4' && t[1] == '0') {
        static const char ok[] = "40{\"sid\":\"floor\"}";
        send_text(fd, (const uint8_t *)ok, sizeof ok - 1);
    } else if (n >= 2 && t[0] == '4' && t[1] == '2') {
        int to = user_fd[((conns[fd].user - 1) ^ 1) + 1];
        if (to)
            send_text(to, t, n);
    }
}

static int upgrade(int fd, uint8_t *b, int len)
{
    static const char reply[] =
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";
    static const char open_packet[] =
        "0{\"sid\":\"floor\",\"upgrades\":[],\"pingInterval\":25000,\"pingTimeout\":20000,\"maxPayload\":65536}";
    uint8_t *end = memmem(b, (size_t)len, "\r\n\r\n", 4);
    if (!end)
        return 0;
    uint8_t *user = memmem(b, (size_t)(end - b), "user=", 5);
    int id = user ? atoi((char *)user + 5) : 0;
    if (id <= 0 || id >= MAX_USER)
        return -1;
    conns[fd].user = id;
    conns[fd].upgraded = 1;
    user_fd[id] = fd;
    send_all(fd, (const uint8_t *)reply, sizeof reply - 1);
    send_text(fd, (const uint8_t *)open_packet, sizeof open_packet - 1);
    return (int)(end - b) + 4;
}

/* Returns how many bytes were used, or -1 to drop the connection. */
static int frames(int fd, uint8_t *b, int len)
{
    int p = 0;
    while (len - p >= 6) {
        int n = b[p + 1] & 0x7f, head = 6;
        if (n == 126) {
            if (len - p < 8)
                break;
            n = b[p + 2] << 8 | b[p + 3];
            head = 8;
        } else if (n == 127) {
            return -1;
        }
        if (len - p < head + n)
            break;
        if ((b[p] & 15) == 8)
            return -1;
        uint8_t *mask = b + p + head - 4, *t = b + p + head;
        uint32_t m;
        memcpy(&m, mask, 4);
        int i = 0;
        for (; i + 4 <= n; i += 4) {
            uint32_t w;
            memcpy(&w, t + i, 4);
            w ^= m;
            memcpy(t + i, &w, 4);
        }
        for (; i < n; i++)
            t[i] ^= mask[i & 3];
        if ((b[p] & 15) == 1)
            on_text(fd, t, (size_t)n);
        p += head + n;
    }
    return p;
}

static void on_readable(int fd)
{
    struct conn *c = &conns[fd];
    int have = c->partial_len;
    if (have)
        memcpy(in, c->partial, (size_t)have);
    ssize_t r = recv(fd, in + have, BUF, 0);
    if (r <= 0) {
        if (r == 0 || errno != EAGAIN)
            drop(fd);
        return;
    }
    int len = have + (int)r, used = 0;
    if (!c->upgraded)
        used = upgrade(fd, in, len);
    if (used >= 0 && c->upgraded) {
        int more = frames(fd, in + used, len - used);
        used = more < 0 ? -1 : used + more;
    }
    if (used < 0 || len - used > BUF) {
        drop(fd);
        return;
    }
    free(c->partial);
    c->partial = NULL;
    c->partial_len = len - used;
    if (c->partial_len) {
        c->partial = malloc((size_t)c->partial_len);
        memcpy(c->partial, in + used, (size_t)c->partial_len);
    }
}

int main(void)
{
    int one = 1, port = atoi(getenv("PORT") ? getenv("PORT") : "0");
    int ls = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0), ep = epoll_create1(0);
    struct sockaddr_in a = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    a.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(ls, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
    if (bind(ls, (struct sockaddr *)&a, sizeof a) || listen(ls, 4096)) {
        perror("listen");
        return 1;
    }
    struct epoll_event ev = {.events = EPOLLIN, .data.fd = ls}, evs[256];
    epoll_ctl(ep, EPOLL_CTL_ADD, ls, &ev);
    for (;;) {
        int n = epoll_wait(ep, evs, 256, -1);
        for (int i = 0; i < n; i++) {
            if (evs[i].data.fd != ls) {
                on_readable(evs[i].data.fd);
                continue;
            }
            for (int fd; (fd = accept4(ls, NULL, NULL, SOCK_NONBLOCK)) >= 0;) {
                if (fd >= MAX_FD) {
                    close(fd);
                    continue;
                }
                setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
                ev.data.fd = fd;
                ev.events = EPOLLIN;
                epoll_ctl(ep, EPOLL_CTL_ADD, fd, &ev);
            }
        }
    }
}
