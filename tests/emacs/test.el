;;; The sample draft in Emacs with eglot, set up as `editors/emacs.md' says.  One `ok' or `not ok' line a check.  -*- lexical-binding: t -*-

(package-initialize)
(require 'eglot)

(defconst wait (/ (string-to-number (or (getenv "BELEG_WAIT") "30000")) 1000)
  "Longest wait for something to appear, in seconds.")
(defvar checks 0)
(defvar failures 0)

(defun check (name passed seen)
  (setq checks (1+ checks))
  (unless passed (setq failures (1+ failures)))
  (princ (format "%s %d - %s\n" (if passed "ok" "not ok") checks name))
  (unless passed
    (princ (replace-regexp-in-string "^" "# " (format "seen: %S\n" seen)))))

(defun wait-for (found)
  "Wait until FOUND gives something, and give that."
  (let ((end (+ (float-time) wait)) result)
    (while (and (not (setq result (funcall found))) (< (float-time) end))
      (accept-process-output nil 0.1))
    result))

(defun go-to (words figure)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0))
  (search-forward figure)
  (goto-char (1+ (match-beginning 0))))

(defun ask (method &optional more)
  (jsonrpc-request (eglot--current-server-or-lose) method (append (eglot--TextDocumentPositionParams) more)))

(add-to-list 'eglot-server-programs
             `((markdown-mode text-mode) . (,(getenv "BELEG") "lsp" "--index" ,(getenv "BELEG_INDEX"))))
(setq eglot-sync-connect t eglot-autoshutdown t make-backup-files nil)
;; Without a user at it, eglot would ask before it applies an edit.
(setq eglot-confirm-server-initiated-edits nil)

(condition-case problem
    (progn
      (find-file "draft.md")
      (unless (derived-mode-p 'text-mode) (text-mode))
      (apply #'eglot (eglot--guess-contact))
      (check "the server starts" (wait-for #'eglot-current-server) nil)
      (flymake-start)
      (check "findings are underlined"
             (wait-for (lambda () (> (length (flymake-diagnostics)) 5))) (flymake-diagnostics))
      (go-to "später 14.000" "14.000")
      (check "a finding says what the reports say"
             (wait-for (lambda () (seq-find (lambda (it) (string-match-p "bis zu 14.000" (flymake-diagnostic-text it)))
                                            (flymake-diagnostics (point)))))
             (mapcar #'flymake-diagnostic-text (flymake-diagnostics)))
      (let ((hover (format "%s" (ask :textDocument/hover))))
        (check "the hover names the report" (string-match-p "hafenblatt-nord\\|lawrow-in-wonsan" hover) hover))
      (let ((places (format "%s" (ask :textDocument/definition))))
        (check "a figure leads to the passage in a report" (string-match-p "/reports/" places) places))
      (let* ((range (eglot--diag-data (seq-find (lambda (it) (string-match-p "bis zu 14.000" (flymake-diagnostic-text it)))
                                                (flymake-diagnostics (point)))))
             (diagnostic (cdr (assoc 'eglot-lsp-diag range)))
             (actions (jsonrpc-request (eglot--current-server-or-lose) :textDocument/codeAction
                                       (list :textDocument (eglot--TextDocumentIdentifier)
                                             :range (plist-get diagnostic :range)
                                             :context (list :diagnostics (vector diagnostic)))))
             (fix (seq-find (lambda (it) (string-match-p "bis zu 14.000" (plist-get it :title))) actions)))
        (check "a fix with the reported wording is offered" fix actions)
        (eglot--apply-workspace-edit (plist-get fix :edit))
        (check "the fix puts the wording in"
               (save-excursion (goto-char (point-min)) (search-forward "später bis zu 14.000 Nordkoreaner" nil t))
               (buffer-string)))
      (goto-char (point-max))
      (insert "\nNach Russland entsandt wurden 12")
      (eglot--signal-textDocument/didChange)
      (let ((offered (format "%s" (ask :textDocument/completion '(:context (:triggerKind 1))))))
        (check "a number that is begun is completed from the reports" (string-match-p "12.000" offered) offered))
      (let ((found (format "%s" (jsonrpc-request (eglot--current-server-or-lose) :workspace/executeCommand
                                                 '(:command "beleg.find" :arguments ["Reservisten"])))))
        (check "a command of the server is run" (string-match-p "600.000" found) found))
      (set-buffer-modified-p nil))
  (error (check "the test ran to its end" nil problem)))
(princ (format "1..%d\n" checks))
(kill-emacs (if (= failures 0) 0 1))
