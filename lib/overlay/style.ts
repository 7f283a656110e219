/**
 * Styles of what stands in the page. `all: initial` on the host, because inherited properties of
 * the page reach into a shadow root. The values are those of the tokens, spelled out: the token
 * file cannot be read from here. The grip stands outside the box: anything over the frame, be it
 * our own, makes the browser say that the frame is covered.
 */
export const overlayStyle = `
:host{all:initial!important;display:block!important;position:static!important;opacity:1!important;
visibility:visible!important;filter:none!important;transform:none!important;color-scheme:light dark}
[hidden]{display:none!important}
.box{margin:0;padding:0;border:0 solid light-dark(#7f898e,#727d82);height:auto;max-width:100vw;overflow:visible;
background:light-dark(#f5f6f6,#151819)}
.box[data-side=right]{left:auto;border-left-width:1px}
.box[data-side=left]{right:auto;border-right-width:1px}
.frame{display:block;width:100%;height:100%;border:0;color-scheme:light dark}
.veiled .frame{clip-path:inset(0 0 calc(100% - 40px))}
.resizing .frame{pointer-events:none}
.grip{position:absolute;top:0;bottom:0;width:8px;cursor:ew-resize;touch-action:none}
[data-side=right] .grip{right:100%}[data-side=left] .grip{left:100%}
.grip:hover,.grip:focus-visible{background:light-dark(#0d5a69,#7fcbd8);outline:0;opacity:.5}
.handle,.notice{font:13px/20px -apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;
color:light-dark(#161a1c,#eceff0)}
.handle{position:fixed;top:28%;z-index:2147483647;box-sizing:border-box;width:28px;max-height:164px;padding:10px 3px;
writing-mode:vertical-rl;cursor:pointer;color:light-dark(#464f54,#b9c1c5);background:light-dark(#fff,#1d2123);
border:1px solid light-dark(#7f898e,#727d82);font-size:12px}
.handle[data-side=right]{right:0;border-right:0;border-radius:10px 0 0 10px}
.handle[data-side=left]{left:0;border-left:0;border-radius:0 10px 10px 0}
.handle:hover{color:light-dark(#161a1c,#eceff0)}
button:focus-visible{outline:2px solid light-dark(#0d5a69,#9adbe6);outline-offset:2px}
.notice{position:absolute;inset:0;padding:20px 16px;background:light-dark(#f5f6f6,#151819)}
.notice p{margin:0 0 12px}
.notice button{font:inherit;padding:5px 12px;margin-right:8px;border-radius:6px;cursor:pointer;
border:1px solid light-dark(#7f898e,#727d82);background:light-dark(#fff,#1d2123);color:inherit}
.notice .panel{background:light-dark(#0d5a69,#7fcbd8);border-color:transparent;color:light-dark(#fff,#06262c);font-weight:600}
`;
